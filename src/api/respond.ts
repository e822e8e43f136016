/**
 * An operation's answer as an HTTP response: strong validator from the data's revision and the address, conditional requests
 * (RFC 9110 §13), cache rules. Must never let a changed fact answer 304.
 */
import { createHash } from 'node:crypto';
import { writeLinks } from './links.ts';
import type { Answer } from './operation.ts';

/** Changes with the shape of answers, so that caches of an older build are not confirmed. */
const shapeVersion = '1';

interface Asked {
  readonly address: URL;
  readonly mediaType: string;
  readonly ifNoneMatch: string | undefined;
}

/** 200 with the body, or 304 when the reader has it already. */
export function respond(answer: Answer, { address, mediaType, ifNoneMatch }: Asked): Response {
  const tag = entityTag([shapeVersion, answer.validator, address.pathname + address.search, mediaType]);
  const headers = new Headers({ ETag: tag, 'Cache-Control': 'public, max-age=60, must-revalidate' });
  if (answer.links) headers.set('Link', writeLinks(answer.links));
  if (ifNoneMatch !== undefined && isListed(tag, ifNoneMatch))
    return new Response(null, { status: 304, headers });
  headers.set('Content-Type', mediaType);
  headers.set('X-Content-Type-Options', 'nosniff');
  if (answer.fileName) headers.set('Content-Disposition', `attachment; filename="${answer.fileName}"`);
  return new Response(answer.body, { status: 200, headers });
}

function entityTag(parts: readonly string[]): string {
  return `"${createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 24)}"`;
}

/** Weak comparison, as If-None-Match asks for. */
function isListed(tag: string, header: string): boolean {
  return header.split(',').some((piece) => {
    const candidate = piece.trim().replace(/^W\//, '');
    return candidate === '*' || candidate === tag;
  });
}
