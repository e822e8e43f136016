/**
 * The human page of the API, made from the OpenAPI document alone, without script: what the page says is what the document says.
 * Must never describe an operation by hand.
 */
import { type Language, say, type Text } from '../../kernel/language.ts';
import type { OpenApiDocument } from '../openapi.ts';
import { apiBase } from '../operation.ts';
import { html, type Markup } from './html.ts';
import { type DocumentedOperation, readOperations } from './read-operations.ts';
import { readShared, without } from './shared.ts';
import { style } from './style.ts';

const words = {
  start: { ru: 'Начать', en: 'Begin' },
  parameters: { ru: 'Параметры', en: 'Parameters' },
  example: { ru: 'Пример ответа', en: 'Example of an answer' },
  body: { ru: 'Тело запроса', en: 'Body of the request' },
  attempt: { ru: 'Попробовать', en: 'Try' },
  errors: { ru: 'Ошибки', en: 'Errors' },
  machine: { ru: 'Описание для программ: openapi.json', en: 'For programs: openapi.json' },
  home: { ru: 'Атлас промышленных кластеров', en: 'Cluster Atlas' },
  shared: { ru: 'Общее для всех', en: 'Common to all' },
  sharedErrors: {
    ru: 'Ошибки приходят документом application/problem+json (RFC 9457)',
    en: 'Errors come as application/problem+json (RFC 9457)',
  },
  needed: { ru: 'обязателен', en: 'required' },
  any: { ru: 'текст', en: 'text' },
  several: { ru: 'несколько значений', en: 'several values' },
  contents: { ru: 'Разделы', en: 'Sections' },
} satisfies Record<string, Text>;

/** The page in a language. */
export function renderDocs(document: OpenApiDocument, language: Language): string {
  const word = (key: keyof typeof words) => say(words[key], language);
  const operations = readOperations(document);
  const tags = document.tags ?? [];
  const shared = readShared(operations);
  const base = document.servers?.[0]?.url ?? apiBase;
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${document.info.title}</title>
<meta name="description" content="${document.info.description ?? ''}">
<link rel="service-desc" type="application/json" href="${base}/openapi.json?lang=${language}">
<style>${{ markup: style }}</style>
</head>
<body>
<div class="page">
<header><p><a href="${language === 'en' ? '/en' : '/'}">${word('home')}</a></p>${languageSwitch(language)}</header>
<main>
<h1>${document.info.title}</h1>
<p>${document.info.description ?? ''}</p>
<p><a href="${base}/openapi.json?lang=${language}">${word('machine')}</a></p>
<nav aria-label="${word('contents')}"><ul>${tags.map((tag) => html`<li><a href="#${tag.name}">${tag.description ?? tag.name}</a></li>`)}</ul></nav>
<section aria-labelledby="shared"><h2 id="shared">${word('shared')}</h2>
<p>${word('sharedErrors')}: ${shared.errors.toSorted().join('; ')}.</p>
${renderParameters(shared.parameters, word)}</section>
${tags.map(
  (
    tag,
  ) => html`<section aria-labelledby="${tag.name}"><h2 id="${tag.name}">${tag.description ?? tag.name}</h2>
${operations.filter((operation) => operation.tag === tag.name).map((operation) => renderOperation(without(operation, shared), base, word))}</section>`,
)}
</main>
</div>
</body>
</html>`;
  return page.markup;
}

function languageSwitch(language: Language): Markup {
  return language === 'ru'
    ? html`<p><a href="?lang=en" lang="en" hreflang="en">English</a></p>`
    : html`<p><a href="?lang=ru" lang="ru" hreflang="ru">Русский</a></p>`;
}

type Word = (key: keyof typeof words) => string;

function renderOperation(operation: DocumentedOperation, base: string, word: Word): Markup {
  const { id, method, body, path, summary, description, parameters, downloads, tryAddress, example, errors } =
    operation;
  return html`<article id="${id}">
<h3>${summary}</h3>
<code class="path">${method} ${base}${path}</code>
${description !== '' && html`<p>${description}</p>`}
${tryAddress !== undefined && html`<ul class="links"><li>${word('attempt')}: <a href="${tryAddress}"><code>${tryAddress}</code></a></li></ul>`}
${downloads.length > 0 && html`<ul class="links">${downloads.map((file) => html`<li><a href="${file.address}">${file.title}</a></li>`)}</ul>`}
${parameters.length > 0 && renderParameters(parameters, word)}
${body !== undefined && html`<details><summary>${word('body')}</summary><pre tabindex="0">${body}</pre></details>`}
${example !== undefined && html`<details><summary>${word('example')}</summary><pre tabindex="0">${example}</pre></details>`}
${errors.length > 0 && html`<p class="muted">${word('errors')}: ${errors.join('; ')}</p>`}
</article>
`;
}

function renderParameters(parameters: DocumentedOperation['parameters'], word: Word): Markup {
  const rows = parameters.map(
    (parameter) => html`<div><dt><code>${parameter.name}</code></dt>
<dd>${parameter.description}${parameter.isRequired && ` (${word('needed')})`}</dd>
<dd class="muted">${valuesOf(parameter, word)}</dd></div>`,
  );
  return html`<p class="label">${word('parameters')}</p><dl class="parameters">${rows}</dl>`;
}

function valuesOf(parameter: DocumentedOperation['parameters'][number], word: Word): string {
  if (parameter.values.length > 0) return parameter.values.join(', ');
  return parameter.isList ? word('several') : parameter.range || word('any');
}
