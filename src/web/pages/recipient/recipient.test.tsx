/** The review: answers beside last values, what stands against accepting, history with names, and the forms that decide. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createBench, reviewedView } from '../../../../test/web/workspace-sample.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { FormAct } from '../../workspace-frame/act-form.ts';
import { actOnRecipient } from './recipient.acts.ts';
import { presentRecipient } from './recipient.presenter.ts';
import { RecipientPage } from './recipient.view.tsx';

const id = '00112233445566ff';
const open = (query = '', view = reviewedView()) =>
  presentRecipient(createBench({ view }).input(`/workspace/recipients/${id}${query}`, { id }));

describe('the review of a questionnaire', () => {
  it('sets an answer beside its earlier values, finding, explanation and remark', async () => {
    const { section } = await open('?section=participants&row=r1');
    const shipped = section?.questions?.find((one) => one.id === 'shipped-goods');
    expect(shipped?.earlier.map(({ label }) => label)).toEqual(['2017', '2016', '2015']);
    const newest = shipped?.fields.find(({ year }) => year === '2018');
    expect(newest?.findings).toMatchObject([{ severity: 'warning', explanation: 'Запущена вторая линия.' }]);
    expect(newest?.remarks).toMatchObject([{ seq: 1, isSettled: false }]);
  });

  it('shows at most twelve earlier values, the newest', async () => {
    const view = reviewedView();
    const field = 'participants/r1/shipped-goods/';
    const lastValues = Array.from({ length: 20 }, (_, at) => ({
      wave: 'wave-2017',
      period: String(1990 + at),
      field: `${field}${1990 + at}`,
      value: at,
      fact: `f${at}`,
    }));
    const { section } = await open('?section=participants&row=r1', { ...view, lastValues });
    const earlier = section?.questions?.find((one) => one.id === 'shipped-goods')?.earlier ?? [];
    expect([earlier.length, earlier[0]?.label, earlier.at(-1)?.label]).toEqual([12, '2009', '1998']);
  });

  it('says where an answer of a workbook stood', async () => {
    const { section } = await open('?section=general');
    const name = section?.questions?.find((one) => one.id === 'name')?.fields[0];
    expect([name?.answer, name?.origin]).toEqual([
      'Промышленный кластер «Образец»',
      'из книги: 1 Общие сведения!C5',
    ]);
  });

  it('pages a long section and counts what stands at each row', async () => {
    const { section } = await open('?section=participants&page=3');
    expect([section?.rowCount, section?.table?.rows.length, section?.table?.rows[0]?.number]).toEqual([
      120, 20, 101,
    ]);
    const first = await open('?section=participants');
    expect(first.section?.table?.rows[0]).toMatchObject({ hasErrors: true });
    expect(first.section?.table?.rows[0]?.marks).toContain('1\u00A0ошибка');
    expect(first.section?.table?.rows[1]?.marks).toBe('');
  });

  it('keeps accepting shut while an error or an unexplained warning stands, never for an explained one', async () => {
    const view = reviewedView();
    expect((await open()).standing).toBe('1\u00A0ошибка');
    expect((await open('', { ...view, explanations: [] })).standing).toBe(
      '1\u00A0ошибка, 1\u00A0предупреждение',
    );
    const [waiting, ...rest] = view.submissions;
    if (!waiting) throw new Error('There is no submission.');
    const clean = { ...view, submissions: [{ ...waiting, findings: [] }, ...rest] };
    expect((await open('', clean)).standing).toBe('');
    const button = /<button[^>]*aria-describedby="accept-note"[^>]*>/;
    const render = async (shown: typeof view) =>
      button.exec(
        renderToStaticMarkup(
          <RecipientPage model={await open('', shown)} fault={undefined} link={undefined} />,
        ),
      )?.[0];
    expect(await render(view)).toContain('disabled');
    expect(await render(clean)).not.toContain('disabled');
  });

  it('offers no decision to readers', async () => {
    const bench = createBench();
    const officer = { ...bench.input('/').actor, kind: 'ministry-officer' as const };
    const model = await presentRecipient(bench.input(`/workspace/recipients/${id}`, { id }, officer));
    const html = renderToStaticMarkup(<RecipientPage model={model} fault={undefined} link={undefined} />);
    expect([model.may.care, html.includes('value="accept"'), html.includes('value="link"')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('tells the history with who, from what to what and how, the newest first', async () => {
    const { history } = await open('?part=history&field=general/-/name/-');
    expect(history?.rows.map(({ before, after }) => [before, after])).toEqual([
      ['Кластер «Образец»', 'Промышленный кластер «Образец»'],
      ['пусто', 'Кластер «Образец»'],
    ]);
    expect(history?.rows.map(({ by }) => by)).toEqual(['по личной ссылке', 'Специализированная организация']);
    expect(history?.about?.href).toContain('section=general#f-general');
  });

  it('refuses sections, rows and parts there are not', async () => {
    for (const query of [
      '?section=none',
      '?section=participants&row=r999',
      '?part=secret',
      '?part=history&field=x',
    ])
      await expect(open(query), query).rejects.toBeInstanceOf(Problem);
  });

  it('keeps what was typed and says what is wrong beside the field', async () => {
    const problem = new Problem('invalid-body', 'Write a few words in "reason".', {
      parameter: 'reason',
    }).document();
    const fault = { problem, act: 'extend', typed: { untilOn: '2019-06-01', reason: '' } };
    const html = renderToStaticMarkup(<RecipientPage model={await open()} fault={fault} link={undefined} />);
    expect(html).toContain('value="2019-06-01"');
    expect(html).toMatch(/id="extend-reason-error"[^>]*>Напишите причину/);
    expect(html).not.toContain('id="return-reason-error"');
  });

  it('shows the present state and keeps the words when somebody else was faster', async () => {
    const problem = new Problem('precondition-failed', 'Changed.').document();
    const fault = { problem, act: 'return', typed: { reason: 'Нет данных за 2017 год' } };
    const html = renderToStaticMarkup(<RecipientPage model={await open()} fault={fault} link={undefined} />);
    expect(html).toContain('stale-note');
    expect(html).toContain('Нет данных за 2017 год</textarea>');
    expect(html).toContain('Посмотреть нынешнее состояние');
  });

  it('passes version and reason to the flow, and answers with a redirect', async () => {
    const bench = createBench();
    const input = bench.input(`/workspace/recipients/${id}?section=general`, { id });
    const send = (act: string, fields: Record<string, string>) =>
      actOnRecipient({
        ...input,
        act,
        text: (name: string) => fields[name] ?? '',
        version: () => 2,
        repeat: { key: 'key-of-a-test', bodySha256: '' },
      } as FormAct);
    const answer = (await send('return', { reason: 'Нет данных' })) as Response;
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/workspace/recipients/${id}?section=general&done=returned`,
    ]);
    expect(bench.calls.at(-1)).toMatchObject({ name: 'returnSubmission', args: [id, 2, 'Нет данных', {}] });
    await send('accept', {});
    expect(bench.calls.at(-1)).toMatchObject({ name: 'acceptSubmission', args: [id, 2, null, {}] });
    expect(() => send('constructor', {})).toThrow(Problem);
  });
});
