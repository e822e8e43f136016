import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../flows/formats.ts';
import { csv } from './csv.ts';

const dataset = (texts: readonly (string | readonly string[])[]) =>
  ({
    columns: [{ key: 'text', title: { ru: '', en: '' }, value: (item: { text: string }) => item.text }],
    items: texts.map((text) => ({ text })),
  }) as unknown as Dataset;

const written = async (text: string | readonly string[]) =>
  String(await csv.write(dataset([text]))).slice('text\r\n'.length, -'\r\n'.length);

describe('a text in a table', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['＝1+1', "'＝1+1"],
    ['а;=1+1', "а;'=1+1"],
    ['а; -1', "а;' -1"],
    ['а\t@b', "а\t'@b"],
    ['а";=1', '"а"";\'=1"'],
    ['а\n=1', '"а\n\'=1"'],
  ])('%j becomes no formula, whatever parts the cells', async (text, cell) => {
    expect(await written(text)).toBe(cell);
  });

  it('of a list becomes none either', async () => {
    expect(await written(['ООО', '-1'])).toBe("ООО;' -1");
  });

  it.each(['а - б', 'a@b.ru; c@d.ru', 'а=б', 'а;б', '«ёж»'])('%j stays as it is', async (text) => {
    expect(await written(text)).toBe(text);
  });
});
