/** Statements of an SQL text, for a drill that stops between them. Knows comments, quotes and bodies in dollar quotes. */
export function splitStatements(text: string): string[] {
  const token = /--[^\n]*|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$([a-z_]*)\$[\s\S]*?\$\1\$|;|[^;'"$-]+|[\s\S]/gi;
  const statements: string[] = [];
  let current = '';
  for (const [piece] of text.matchAll(token)) {
    if (piece === ';') {
      statements.push(current.trim());
      current = '';
    } else if (!piece.startsWith('--')) current += piece;
  }
  return [...statements, current.trim()].filter((one) => one !== '');
}
