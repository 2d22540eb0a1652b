// SPDX-License-Identifier: EUPL-1.2
// Paper read back with poppler, which we did not write.
import { execFileSync } from 'node:child_process';

export const squeezed = (text) => text.normalize('NFKC').replace(/\s+/g, '');

// Per page its size and its words in reading order, each with its box in points.
export function read_back(pdf) {
  const text = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return text.split('<page ').slice(1).map((page) => {
    const [, width, height] = page.match(/width="([\d.]+)" height="([\d.]+)"/).map(Number);
    const words = [...page.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g)]
      .map(([, left, top, right, bottom, word]) => ({
        left: +left, top: +top, right: +right, bottom: +bottom,
        text: squeezed(word.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&')),
      }));
    return { width, height, words, text: words.map((word) => word.text).join('') };
  });
}

// What holds of every sheet of every document: its number, where it comes from, nothing outside its
// margins.
export function check_sheets(pages, complain) {
  const count = pages.length;
  pages.forEach((page, at) => {
    if (!page.text.includes(`bladzijde${at + 1}van${count}`)) complain(`page ${at + 1} has no number`);
    if (!/profiel[0-9a-f]{12}·catalogus/.test(page.text)) complain(`page ${at + 1} does not say where it comes from`);
    const outside = page.words.find((word) =>
      word.left < 20 || word.top < 15 || word.right > page.width - 20 || word.bottom > page.height - 15);
    if (outside) complain(`page ${at + 1}: "${outside.text.slice(0, 30)}" is outside the margins`);
  });
}
