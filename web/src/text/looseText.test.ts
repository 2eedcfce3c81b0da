import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

/** Ours, the same in all languages. */
const NAME = 'homelake';

const SPOKEN = new Set(['alt', 'aria-label', 'aria-description', 'label', 'placeholder', 'title']);

/** What readers see or hear stands in `text.ts`, in every language. */
describe('components', () => {
  it.each(components())('%s has no words of its own', (path) => {
    expect(looseWords(path)).toEqual([]);
  });
});

function components(): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx$/.test(path) && !/\.test\.tsx$|^testing\//.test(path))
    .map((path) => `src/${path}`);
}

function looseWords(path: string): string[] {
  const { program } = parseSync(path, readFileSync(path, 'utf8'));
  const found: string[] = [];
  walk(program, (node) => {
    const { type, name, value } = node as { type?: string; name?: unknown; value?: unknown };
    if (type === 'JSXText' && isWord(value)) {
      found.push(value.trim());
    }
    if (type === 'JSXAttribute' && SPOKEN.has(String((name as { name?: unknown }).name))) {
      found.push(...literals(value));
    }
    if (type === 'JSXElement' || type === 'JSXFragment') {
      const { children } = node as { children: readonly { type: string }[] };
      found.push(...children.filter((child) => child.type !== 'JSXElement').flatMap(literals));
    }
  });
  return found.filter((words) => words !== NAME);
}

/** The words that an expression gives as they stand in the code. */
function literals(node: unknown): string[] {
  const expression = node as Record<string, unknown> & { type?: string };
  switch (expression?.type) {
    case 'JSXExpressionContainer':
      return literals(expression.expression);
    case 'ConditionalExpression':
      return [...literals(expression.consequent), ...literals(expression.alternate)];
    case 'LogicalExpression':
      return [...literals(expression.left), ...literals(expression.right)];
    case 'TemplateLiteral':
      return (expression.quasis as { value: { cooked: string } }[])
        .map((quasi) => quasi.value.cooked.trim())
        .filter(isWord);
    case 'Literal':
      return isWord(expression.value) ? [expression.value.trim()] : [];
    default:
      return [];
  }
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && /\p{L}{2}/u.test(value);
}

function walk(node: unknown, visit: (node: object) => void): void {
  if (Array.isArray(node)) {
    for (const one of node) {
      walk(one, visit);
    }
  } else if (typeof node === 'object' && node !== null) {
    visit(node);
    for (const child of Object.values(node)) {
      walk(child, visit);
    }
  }
}
