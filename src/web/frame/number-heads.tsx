/** Headings of columns of numbers. */
export function NumberHeads({ titles }: { readonly titles: readonly (string | number)[] }) {
  return titles.map((title) => (
    <th key={title} scope="col" className="number">
      {title}
    </th>
  ));
}
