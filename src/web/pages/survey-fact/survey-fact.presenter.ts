/** An accepted answer from the value down to the cell: question, submission, workbook, letters, and every value it had. */
import { can } from '../../../domain/access/permissions.ts';
import type { Attachment } from '../../../flows/survey/survey-ports.ts';
import { say } from '../../../kernel/language.ts';
import { showTime } from '../../form/show-time.ts';
import { to } from '../../frame/links.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import type { WorkspaceInput } from '../../load-workspace.ts';
import { wave as wavePages } from '../../reading/wave/words.ts';
import { showAccepted, viaNames } from '../../workspace-frame/fact-words.ts';
import { decisionNames, waveTitle } from '../../workspace-frame/survey-words.ts';
import { words } from './survey-fact.words.ts';

export type SurveyFactModel = Awaited<ReturnType<typeof presentSurveyFact>>;

export async function presentSurveyFact({ actor, figures, flows, language, url, params }: WorkspaceInput) {
  const found = await figures.fact(actor, params['id'] ?? '');
  const { fact, history, wave, recipient, submission, section, question, rowName } = found;
  const way = fact.provenance.answer;
  const superseded = new Set(history.map((one) => one.supersedes));
  const name = question ? say(question.label, language) : fact.measure;
  const about = rowName ?? recipient.name;
  const title = `${about}: ${name}${fact.period === null ? '' : `, ${fact.period}`}`;
  const mayOpen = can(actor, 'file.read', {
    recipient: recipient.id,
    form: recipient.form,
    respondent: recipient.respondent,
    federalSubjects: recipient.federalSubjects,
  });
  const { atlas } = await flows.readEdition((await flows.editions()).at(-1) ?? '');
  return {
    language,
    meta: pageMeta({ url, language, title: title.slice(0, 110), description: title }),
    id: fact.id,
    value: showAccepted(fact, question, language),
    title,
    given: { text: fact.provenance.printed ?? '', unit: fact.provenance.printedUnit ?? '' },
    recipient: { name: recipient.name, href: to(language, `/workspace/recipients/${recipient.id}`) },
    wave: { name: waveTitle(wave.id, language), href: to(language, `/workspace/waves/${wave.id}`) },
    question: question ? `${name} (${fact.provenance.column})` : fact.provenance.column,
    section: section ? `${section.number}. ${say(section.title, language)}` : '',
    rowNumber: section?.kind === 'rows' ? fact.provenance.row : null,
    field: way?.field ?? '',
    via: way ? say(viaNames[way.via], language) : '',
    sheet: way?.sheet ?? null,
    cell: way?.cell ?? null,
    sha256: way?.file ?? null,
    file: found.workbook ? fileOf(found.workbook) : null,
    letters: found.letters.map(fileOf),
    submission: submission
      ? {
          number: submission.number,
          at: showTime(submission.submittedAt, language),
          by: submission.submittedName,
          sha256: submission.answersSha256,
          decision: submission.decision
            ? `${say(decisionNames[submission.decision.decision], language)}, ${submission.decision.byName}, ${showTime(submission.decision.at, language)}`
            : '',
          reason: submission.decision?.reason ?? '',
          href: to(language, `/workspace/recipients/${recipient.id}?part=files`),
        }
      : null,
    historyHref: way
      ? to(
          language,
          `/workspace/recipients/${recipient.id}?${new URLSearchParams({ part: 'history', field: way.field })}`,
        )
      : null,
    history: history.map((one) => ({
      id: one.id,
      isThis: one.id === fact.id,
      isCurrent: !superseded.has(one.id),
      value: showAccepted(one, question, language),
      at: showTime(one.acceptedAt, language),
      submission: one.provenance.answer?.submissionNumber ?? null,
      href: to(language, `/workspace/facts/${one.id}`),
    })),
    figures: figuresOn(),
  };

  function fileOf({ id, name: fileName, sha256, size, at }: Attachment) {
    return {
      id,
      name: fileName,
      sha256,
      size: `${Math.max(1, Math.round(size / 1024))} ${say(words.kilobytes, language)}`,
      at: showTime(at, language),
      href: mayOpen ? `/workspace/files/${id}` : null,
    };
  }

  /** Figures of the cluster that rest on this answer, as known now before those that it was in when they were published. */
  function figuresOn() {
    return found.figures.flatMap(({ indicator, year, figure, reading }) => {
      const passport = atlas.indicator(indicator);
      if (!passport) return [];
      const isNow = reading === 'as-known-now';
      return [
        {
          title: `${say(passport.title, language)}, ${year}${isNow ? '' : ` (${say(wavePages.asPublished, language)})`}`,
          href: to(language, `/workspace/waves/${wave.id}/figures/${figure}${isNow ? '?as=now' : ''}`),
        },
      ];
    });
  }
}
