/** Placeholder of the skeleton; replaced page by page. */
export default function Page() {
  return <h1>open-data</h1>;
}
