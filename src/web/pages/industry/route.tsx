/** Placeholder of the skeleton; replaced page by page. */
export default function Page() {
  return <h1>industry</h1>;
}
