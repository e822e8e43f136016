/** Small pieces that pages to read share: crumbs, terms, a list of links, a pair of pictures for wide and narrow screens. */
import { Fragment } from 'react';
import { type Language, say } from '../../kernel/language.ts';
import { Picture } from '../frame/picture.tsx';
import { reading } from './words.ts';

export interface Link {
  readonly label: string;
  readonly href: string;
}

/** The way from the section to this page; the last step is the page itself and no link. */
export function Crumbs({
  steps,
  label,
}: {
  readonly steps: readonly (Link | string)[];
  readonly label: string;
}) {
  return (
    <nav className="crumbs" aria-label={label}>
      <ol>
        {steps.map((step) => (
          <li key={typeof step === 'string' ? step : step.href}>
            {typeof step === 'string' ? (
              <span aria-current="page">{step}</span>
            ) : (
              <a href={step.href}>{step.label}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

export interface Term {
  readonly term: string;
  readonly text: React.ReactNode;
}

/** Names beside values, one pair a line. */
export function Terms({ items }: { readonly items: readonly (Term | null)[] }) {
  return (
    <dl className="terms">
      {items.map((item) =>
        item === null ? null : (
          <Fragment key={item.term}>
            <dt>{item.term}</dt>
            <dd>{item.text}</dd>
          </Fragment>
        ),
      )}
    </dl>
  );
}

/** Links that belong together, e.g. downloads. */
export function Links({
  items,
  label,
}: {
  readonly items: readonly (Link & { readonly download?: string })[];
  readonly label: string;
}) {
  return (
    <ul className="links" aria-label={label}>
      {items.map((item) => (
        <li key={item.label}>
          <a href={item.href} {...(item.download === undefined ? {} : { download: item.download })}>
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  );
}

export interface PicturePair {
  readonly wide: string;
  readonly narrow: string;
}

/** The same picture drawn for two widths, so that its letters stay readable on a phone. One of the two is shown. */
export function Pictures({
  pair,
  caption,
}: {
  readonly pair: PicturePair;
  readonly caption?: React.ReactNode;
}) {
  return (
    <figure className="picture pictures">
      <Picture svg={pair.wide} className="on-wide" />
      <Picture svg={pair.narrow} className="on-narrow" />
      {caption ? <figcaption>{caption}</figcaption> : null}
    </figure>
  );
}

/** Draws for both widths in px. */
export function drawPair(draw: (width: number) => string, wide = 640, narrow = 358): PicturePair {
  return { wide: draw(wide), narrow: draw(narrow) };
}

/** List of the sections of a long page; stays in sight beside the text. */
export function Contents({ items, label }: { readonly items: readonly Link[]; readonly label: string }) {
  return (
    <nav className="contents no-print" aria-label={label}>
      <p>{label}</p>
      <ol>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href}>{item.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The head of a long text with its contents beside it. */
export function LongHead({
  title,
  lead,
  sections,
  language,
}: {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Link[];
  readonly language: Language;
}) {
  return (
    <>
      <header>
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
      </header>
      <Contents items={sections} label={say(reading.onThisPage, language)} />
    </>
  );
}

/** A table that scrolls inside itself when it must, reachable by keyboard. */
export function TableWrap({
  label,
  children,
}: {
  readonly label: string;
  readonly children: React.ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section role="group" className="table-wrap" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
