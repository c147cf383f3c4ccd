import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ASSETS, textOf } from '../../server/http/assets.ts';
import { render } from '../../server/web/render.ts';
import { partsOf } from '../../server/web/styles.ts';
import { SAMPLES } from './samples/index.ts';
import { OFFICE_CLASSES } from './support/officeClasses.ts';

describe('the style sheets', () => {
  it('hold every part once, the office’s all of them', () => {
    const files = readdirSync(join(ASSETS, 'styles')).map((name) => name.replace('.css', ''));
    expect([...partsOf('office.css')].sort()).toEqual(files.sort());
    expect(partsOf('guibei.css').filter((part) => !partsOf('office.css').includes(part))).toEqual([]);
    expect(textOf('guibei.css').length).toBeLessThan(textOf('office.css').length);
  });

  it('give every class of a public page its look', () => {
    const open = Object.entries(SAMPLES)
      .map(([name, page]) => [name, render(page())] as const)
      .filter(([, html]) => html.includes('/assets/guibei.css'));
    expect(open.length).toBeGreaterThan(10);
    for (const [name, html] of open) {
      const classes = [...html.matchAll(/class="([^"]+)"/g)].flatMap((match) => match[1]!.split(' '));
      expect
        .soft(
          classes.filter((one) => OFFICE_CLASSES.has(one)),
          name,
        )
        .toEqual([]);
    }
  });

  it('are as dark for whoever’s system is dark as for whoever chose it here', () => {
    const tokens = readFileSync(join(ASSETS, 'styles', 'tokens.css'), 'utf8');
    const declared = (block: string): string[] => {
      const at = tokens.indexOf(block);
      return tokens
        .slice(at + block.length, tokens.indexOf('}', at))
        .split(';')
        .map((line) => line.trim());
    };
    const chosen = declared(":root[data-theme='dark'] {");
    expect(chosen.length).toBeGreaterThan(20);
    expect(declared(":root:not([data-theme='light']) {")).toEqual(chosen);
  });
});
