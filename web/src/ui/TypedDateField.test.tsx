import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderWith } from '../testing/renderWith.tsx';
import { TypedDateField } from './TypedDateField.tsx';

/** What browsers tell while one types: a year grows digit by digit, and half a day is none. */
const TYPED = ['', '0002-03-12', '0020-03-12', '0202-03-12', '2024-03-12'];

type Given = { waits?: boolean; start?: string };

function Page({ waits = false, start = '2023-05-01', told }: Given & { told: string[] }) {
  const [day, setDay] = useState(start);
  return (
    <>
      <TypedDateField
        label="Day"
        waits={waits}
        value={day}
        onChange={(next) => {
          told.push(next);
          setDay(next);
        }}
      />
      <button type="button" onClick={() => setDay('2020-01-01')}>
        {'Elsewhere'}
      </button>
    </>
  );
}

function show(some: Given = {}) {
  const told: string[] = [];
  const { user } = renderWith(<Page {...some} told={told} />);
  const field = screen.getByLabelText<HTMLInputElement>('Day');
  const type = (days: readonly string[]) => {
    for (const value of days) {
      fireEvent.keyDown(field, { key: '2' });
      fireEvent.change(field, { target: { value } });
      expect(field.value).toBe(value);
    }
  };
  return { user, told, field, type };
}

describe('a day that is typed', () => {
  it('is told when anybody could mean it, and stays as it is typed', () => {
    const { told, type } = show();
    type(TYPED);
    expect(told).toEqual(['', '2024-03-12']);
  });

  it('is typed with keys', async () => {
    const { user, told, field } = show({ start: '' });
    await user.type(field, '2024-03-12');
    expect(told).toEqual(['2024-03-12']);
    await user.clear(field);
    expect(told).toEqual(['2024-03-12', '']);
  });

  it('that nobody could mean is forgotten when the field is left', async () => {
    const { user, field, type } = show();
    await user.click(field);
    type(['0020-03-12']);
    await user.tab();
    expect(field.value).toBe('2023-05-01');
  });

  it('gives way to what comes from elsewhere', async () => {
    const { user, field } = show();
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
    expect(field.value).toBe('2020-01-01');
  });
});

describe('a day that leads somewhere', () => {
  it('is told on Enter', async () => {
    const { user, told, field, type } = show({ waits: true });
    await user.click(field);
    type(TYPED);
    expect(told).toEqual([]);
    await user.keyboard('{Enter}');
    expect(told).toEqual(['2024-03-12']);
  });

  it('is told when the field is left, and only once', async () => {
    const { user, told, field, type } = show({ waits: true });
    await user.click(field);
    type(['2023-05-02', '2023-05-03']);
    await user.tab();
    await user.tab();
    expect(told).toEqual(['2023-05-03']);
  });

  it('is told at once when it is picked, and never as nothing', async () => {
    const { user, told, field } = show({ waits: true });
    await user.click(field);
    fireEvent.change(field, { target: { value: '2024-03-12' } });
    expect(told).toEqual(['2024-03-12']);
    await user.clear(field);
    await user.tab();
    expect(told).toEqual(['2024-03-12']);
    expect(field.value).toBe('2024-03-12');
  });
});
