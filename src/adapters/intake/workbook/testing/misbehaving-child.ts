/** Stands in the place of the reader and does what the name of the file asks for, to prove the bounds of the server's side. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';

const deeds: Readonly<Record<string, () => void>> = {
  hang: () => {
    for (;;);
  },
  hunger: () => {
    const kept: string[][] = [];
    for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => `${index} ${kept.length}`));
  },
  crash: () => process.exit(3),
  throw: () => {
    throw new Error('a fault of the reader');
  },
  babble: () => {
    const line = `${JSON.stringify({ kind: 'cells', sheet: '', cells: [] })}\n`.repeat(1000);
    const more = () => process.stdout.write(line, more);
    more();
  },
  garble: () => console.log('{"kind": nothing'),
  nonsense: () => console.log('null'),
  silence: () => process.exit(0),
  spy: () => {
    const attempt = (deed: () => unknown) => {
      try {
        deed();
        return 'allowed';
      } catch (error) {
        return (error as NodeJS.ErrnoException).code ?? 'failed';
      }
    };
    const seen = {
      secrets: Object.keys(process.env),
      read: attempt(() => readFileSync('/etc/hostname')),
      upload: attempt(() => readdirSync(tmpdir())),
      write: attempt(() => writeFileSync('/tmp/atlas-spy', '')),
    };
    console.log(JSON.stringify({ kind: 'outline', outline: seen }));
  },
};

process.stdin.once('data', (request) => deeds[JSON.parse(String(request).split('\n')[0] ?? '').name]?.());
