/** A picture drawn by the server as SVG text. The text comes from our own drawing code, which escapes what it writes. */

interface PictureProps {
  readonly svg: string;
  readonly className?: string;
  readonly caption?: React.ReactNode;
}

export function Picture({ svg, className = '', caption }: PictureProps) {
  return (
    <figure className={`picture ${className}`.trim()}>
      <div dangerouslySetInnerHTML={{ __html: svg }} />
      {caption ? <figcaption>{caption}</figcaption> : null}
    </figure>
  );
}
