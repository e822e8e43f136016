/**
 * Marks every answer of a demonstration as fictitious: a header on all of them, a field in the root of JSON documents, a word in the
 * name of files, and a line on pages that are not drawn by the frame. Must never be mounted where the database is no demonstration, nor
 * let an answer pass unmarked.
 */
import {
  demonstrationHeader,
  demonstrationHeaderValue,
  demonstrationMark,
} from '../../kernel/demonstration.ts';
import { type Language, say } from '../../kernel/language.ts';

const jsonTypes = /^application\/([\w.-]+\+)?json\b/;

/** The list of routes that the frame asks for on its own: each field of it is a route, a further one breaks every link of the form. */
const routeList = '/__manifest';

const filePrefix = 'demonstration-';

/** The header alone: for answers whose body is marked already, or packed. */
export function withDemonstrationHeader(response: Response): Response {
  const answer = new Response(response.body, response);
  markHeaders(answer.headers);
  return answer;
}

/** A file that somebody saves keeps the mark in its name: a table has no other place for it. */
function markHeaders(headers: Headers): void {
  headers.set(demonstrationHeader, demonstrationHeaderValue);
  const disposition = headers.get('content-disposition');
  if (disposition === null || disposition.includes(filePrefix)) return;
  const marked = disposition
    .replace('filename="', `filename="${filePrefix}`)
    .replace("filename*=UTF-8''", `filename*=UTF-8''${filePrefix}`);
  headers.set('content-disposition', marked);
}

/** Wraps a handler, so that what it answers is marked. */
export function markDemonstration<Asked extends Request>(
  handle: (request: Asked) => Response | Promise<Response>,
): (request: Asked) => Promise<Response> {
  return async (request) => markAnswer(request, await handle(request));
}

async function markAnswer(request: Request, response: Response): Promise<Response> {
  const type = response.headers.get('content-type') ?? '';
  const isJson = jsonTypes.test(type) && new URL(request.url).pathname !== routeList;
  if (response.body === null || !(isJson || type.startsWith('text/html')))
    return withDemonstrationHeader(response);
  const body = await response.text();
  const marked = isJson ? markJson(body) : markPage(body, languageOfAddress(request.url));
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  markHeaders(headers);
  return new Response(marked, { status: response.status, headers });
}

/** The field comes first, so that a reader of the bytes sees it at once. A description of the API says it of all its answers. */
function markJson(body: string): string {
  const document: unknown = JSON.parse(body);
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return body;
  if ('openapi' in document) markDescription(document as unknown as Description);
  return JSON.stringify({ demonstration: demonstrationMark.en, ...document });
}

interface Description {
  info: { title: string; description?: string };
  components?: { schemas?: Record<string, Schema> };
}

interface Schema {
  type?: string;
  properties?: Record<string, unknown>;
}

const both = `${demonstrationMark.ru}. ${demonstrationMark.en}.`;

/** Answers have one field more than those of a real database: their description must have it too. */
function markDescription(document: Description): void {
  document.info.title = `${document.info.title} (${demonstrationMark.en})`;
  document.info.description = `${both} ${document.info.description ?? ''}`.trim();
  const field = { type: 'string', const: demonstrationMark.en };
  walk(document, (schema) => {
    schema.properties = { ...schema.properties, demonstration: field };
  });
}

/** Every schema of an object, wherever it stands. */
function walk(node: unknown, visit: (schema: Schema) => void): void {
  if (typeof node !== 'object' || node === null) return;
  for (const value of Object.values(node)) walk(value, visit);
  if ('type' in node && node.type === 'object' && 'properties' in node) visit(node as Schema);
}

/** Pages of the frame carry the mark already. */
function markPage(body: string, language: Language): string {
  const words = say(demonstrationMark, language);
  if (body.includes(words)) return body;
  const note = `<p role="note" style="margin:0;padding:8px 16px;background:#10242b;color:#fbfbf9">${words}</p>`;
  return body.replace(/<body[^>]*>/, (tag) => `${tag}${note}`);
}

function languageOfAddress(address: string): Language {
  const { pathname, searchParams } = new URL(address);
  const isEnglish = searchParams.get('lang') === 'en' || pathname === '/en' || pathname.startsWith('/en/');
  return isEnglish ? 'en' : 'ru';
}
