/**
 * A store that remembers what it read, for a process that fills a database alone: the flows ask for the same answers and earlier facts at
 * every step of a respondent. Must never be used where anybody else writes, nor after a change was refused.
 */
import type { StoredAnswer, SurveyQueries, SurveyStore } from '../survey/survey-ports.ts';

interface Memory {
  readonly answers: Map<string, Map<string, StoredAnswer>>;
  readonly facts: Map<string, ReturnType<SurveyQueries['factsOfRespondent']>>;
  readonly naming: Map<string, ReturnType<SurveyQueries['rowsNaming']>>;
}

/** The same store; one respondent's worth is remembered at a time. */
export function keptStore(store: SurveyStore): SurveyStore {
  const memory: Memory = { answers: new Map(), facts: new Map(), naming: new Map() };
  return {
    ...store,
    ...kept(store, memory),
    change: (change, work) =>
      store.change(change, (queries) => work({ ...queries, ...kept(queries, memory) })),
  };
}

function kept(
  queries: SurveyQueries,
  memory: Memory,
): Pick<
  SurveyQueries,
  'answers' | 'answerValues' | 'editAnswers' | 'factsOfRespondent' | 'rowsNaming' | 'acceptFacts'
> {
  const answers = async (recipient: string) => {
    const known = memory.answers.get(recipient);
    if (known) return [...known.values()];
    const read = await queries.answers(recipient);
    memory.answers.clear();
    memory.answers.set(recipient, new Map(read.map((one) => [one.field, one])));
    return read;
  };
  return {
    answers,
    answerValues: answers,
    editAnswers: async (recipient, ...rest) => {
      const outcome = await queries.editAnswers(recipient, ...rest);
      memory.naming.clear();
      const known = memory.answers.get(recipient);
      for (const one of outcome.applied) known?.set(one.field, one);
      return outcome;
    },
    factsOfRespondent: (entity, rowsOf) => {
      const known = memory.facts.get(entity);
      if (known) return known;
      memory.facts.clear();
      const read = queries.factsOfRespondent(entity, rowsOf);
      memory.facts.set(entity, read);
      return read;
    },
    rowsNaming: (...asked) => {
      const key = JSON.stringify(asked);
      const read = memory.naming.get(key) ?? queries.rowsNaming(...asked);
      memory.naming.set(key, read);
      return read;
    },
    acceptFacts: (...accepted) => {
      memory.facts.clear();
      return queries.acceptFacts(...accepted);
    },
  };
}
