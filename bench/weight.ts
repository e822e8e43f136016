/** Bench: what a reader's browser loads for each public page, compressed, picture and script apart. */
import { gzipSync } from 'node:zlib';
import { publicPages } from './public-pages.ts';
import type { BenchOptions, Finding } from './result.ts';
import { startProduct } from './servers/start-product.ts';
import { short } from './statistics.ts';

interface Weight {
  readonly html: number;
  readonly styles: number;
  readonly fonts: number;
  readonly script: number;
}

/** KB of every page; the target is the home page's with the map. */
export async function benchWeight(_options: BenchOptions): Promise<Finding[]> {
  const product = await startProduct();
  try {
    const findings: Finding[] = [];
    for (const path of publicPages) findings.push(toFinding(path, await weigh(product.address, path)));
    return findings;
  } finally {
    await product.stop();
  }
}

function toFinding(path: string, { html, styles, fonts, script }: Weight): Finding {
  const total = html + styles + fonts + script;
  return {
    name: `weight of ${path}`,
    target:
      path === '/'
        ? 'at most 150 KB of page, map, styles and fonts as they travel, and no script'
        : 'no script',
    ratio: null,
    isMet: script === 0 && (path !== '/' || total <= 150 * 1024),
    figures: {
      'page KB': kilobytes(html),
      'styles KB': kilobytes(styles),
      'script KB': kilobytes(script),
      'together KB': kilobytes(total),
      'fonts KB': kilobytes(fonts),
    },
  };
}

const kilobytes = (bytes: number) => short(bytes / 1024);

async function weigh(address: string, path: string): Promise<Weight> {
  const answer = await fetch(address + path);
  const html = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  const linked = (pattern: RegExp) => [
    ...new Set([...html.matchAll(pattern)].map((match) => match[1] ?? '')),
  ];
  const sum = async (paths: readonly string[], isCompressed = false) => {
    const sizes = await Promise.all(paths.map((linkedPath) => sizeOf(address + linkedPath, isCompressed)));
    return sizes.reduce((total, size) => total + size, 0);
  };
  const inline = [
    ...html.matchAll(/<script(?![^>]*type="application\/ld\+json")[^>]*>([\s\S]*?)<\/script>/g),
  ];
  return {
    html: gzipSync(html, { level: 9 }).length,
    styles: await sum(linked(/<link rel="stylesheet" href="([^"]+)"/g)),
    fonts: await sum(linked(/href="([^"]+\.woff2)"/g), true),
    script:
      (await sum(linked(/<script[^>]+src="([^"]+)"/g))) +
      inline.reduce((total, [, text = '']) => total + (text === '' ? 0 : gzipSync(text).length), 0),
  };
}

/** Bytes of a file, compressed unless it already is. */
async function sizeOf(address: string, isCompressed: boolean): Promise<number> {
  const bytes = Buffer.from(await (await fetch(address)).arrayBuffer());
  return isCompressed ? bytes.length : gzipSync(bytes, { level: 9 }).length;
}
