/** The page of workbooks: the preview in words, and the explicit choice where something was not understood. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createBench, reviewedView, samplePreview } from '../../../../test/web/workspace-sample.ts';
import type { FormAct } from '../../workspace-frame/act-form.ts';
import { actOnWorkbook } from './workbook.acts.ts';
import { presentWorkbook } from './workbook.presenter.ts';
import { WorkbookView } from './workbook.view.tsx';

const id = '00112233445566ff';
const path = `/workspace/recipients/${id}/workbook`;
const view = reviewedView();
const answering = { ...view, may: { ...view.may, answer: true } };
const open = (query: string, shown = answering) =>
  presentWorkbook(createBench({ view: shown }).input(path + query, { id }));

describe('the page of workbooks', () => {
  it('shows each change with sheet, cell, question, before and after', async () => {
    const { preview } = await open('?preview=00000000000000aa');
    expect(preview?.changes[0]).toMatchObject({
      sheet: '2 Участники',
      cell: 'N7',
      before: '150',
      after: '162',
    });
    expect(preview?.changes[1]).toMatchObject({ before: 'пусто', after: '12\u202F500,5' });
    expect(preview?.changes[0]?.question).toMatch(/^2\. .*Предприятие 1: .*2018$/);
    const { cells } = samplePreview;
    expect(cells.read).toBe(cells.understood + cells.reported + cells.headings);
  });

  it('offers only the explicit part while cells were not understood', async () => {
    const html = renderToStaticMarkup(
      <WorkbookView model={await open('?preview=00000000000000aa')} fault={undefined} />,
    );
    expect(html).toContain('1\u00A0ячейка останется без изменений');
    expect([html.includes('value="apply-part"'), html.includes('value="apply"')]).toEqual([true, false]);
  });

  it('shows errors first, says how many there are, and never all of thousands', async () => {
    const finding = (severity: 'error' | 'warning', cell: string) => ({
      severity,
      sheet: '2 Участники',
      cell,
      text: 'x',
      message: { ru: 'Не число.', en: 'Not a number.' },
    });
    const bench = createBench({ view: answering });
    const preview = await bench
      .input(path, { id })
      .workspace.previewWorkbook(bench.input(path, { id }).actor, id, '00000000000000aa');
    const findings = [
      ...Array.from({ length: 5_000 }, (_, at) => finding('warning', `A${at + 1}`)),
      finding('error', 'B7'),
    ];
    const input = bench.input(`${path}?preview=00000000000000aa`, { id });
    const workspace = { ...input.workspace, previewWorkbook: async () => ({ ...preview, findings }) };
    const model = await presentWorkbook({ ...input, workspace });
    expect([model.preview?.findingCount, model.preview?.findings.length]).toEqual([5_001, 300]);
    expect(model.preview?.findings[0]).toMatchObject({ cell: 'B7', isError: true });
    const html = renderToStaticMarkup(<WorkbookView model={model} fault={undefined} />);
    expect(html).toMatch(/Показаны первые (<!-- -->)?300/);
  });

  it('only downloads where nothing may be answered, and previews nothing', async () => {
    const bench = createBench({ view });
    const model = await presentWorkbook(bench.input(`${path}?preview=00000000000000aa`, { id }));
    expect([model.mayAnswer, model.preview, model.files[0]?.previewHref]).toEqual([false, null, null]);
    expect(bench.calls.some(({ name }) => name === 'previewWorkbook')).toBe(false);
    expect(model.downloadHref).toBe(`/workspace/recipients/${id}/workbook.xlsx`);
  });

  it('asks for a file where none came', async () => {
    const bench = createBench({ view: answering });
    const input = bench.input(`${path}?upload=1`, { id });
    const form = { ...input, act: 'upload', text: () => '', version: () => 1 } as unknown as FormAct;
    await expect(actOnWorkbook(form)).rejects.toMatchObject({ extras: { parameter: 'file' } });
    expect(bench.calls).toEqual([]);
  });

  it('says what was taken over and what was left alone', async () => {
    expect((await open('?done=applied&changed=12&left=3')).done).toBe(
      'Ответы из книги приняты: 12\u00A0изменений. Не тронуты, потому что их тем временем изменил кто-то другой: 3.',
    );
  });
});
