/** Names in a line, each a quiet link. */
import { Fragment } from 'react';
import type { NamedLink } from './named-link.ts';

export function LinkList({
  items,
  divider = ', ',
}: {
  readonly items: readonly NamedLink[];
  readonly divider?: string;
}) {
  return items.map((item, at) => (
    <Fragment key={item.code}>
      {at > 0 ? divider : null}
      <a className="quiet" href={item.href}>
        {item.name}
      </a>
    </Fragment>
  ));
}
