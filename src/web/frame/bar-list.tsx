/** Names with numbers and bars, for short rankings inside a page. The number leads to the rows it counts. */
import type { BarItem } from './bar-items.ts';
import { CountBar } from './count-bar.tsx';

interface BarListProps {
  readonly items: readonly BarItem[];
  readonly caption: string;
  readonly nameTitle: string;
  readonly countTitle: string;
}

export function BarList({ items, caption, nameTitle, countTitle }: BarListProps) {
  return (
    <table className="bar-list">
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{nameTitle}</th>
          <th scope="col">{countTitle}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.code}>
            <th scope="row">
              <a className="quiet" href={item.href}>
                {item.name}
              </a>
            </th>
            <td className="with-bar">
              <CountBar share={item.bar}>
                <a className="figure" href={item.rowsHref} aria-label={`${item.name}: ${item.count}`}>
                  {item.count}
                </a>
              </CountBar>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
