import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areas, shownAreas } from '../testing/lake-in-java.js';
import { SHOWN, UPLOADED } from './areas.js';

test('people upload where they do on one machine', () => {
  const uploaded = [...areas().values()].filter(({ role }) => role !== 'OUTPUT');
  assert.deepEqual([...UPLOADED].sort(), uploaded.map(({ prefix }) => prefix).sort());
});

test('people see what they do on one machine', () => {
  const shown = shownAreas().map((name) => areas().get(name)?.prefix);
  assert.deepEqual([...SHOWN].sort(), shown.sort());
});

test('nobody touches what programs remember', () => {
  assert.equal(areas().get('STATE')?.prefix, 'state/');
  assert.ok(![...UPLOADED, ...SHOWN].some((prefix) => 'state/'.startsWith(prefix)));
});
