import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { cache } from '../api/cache';
import { Ranking, tieGroups } from './Ranking';

const cluster = (rank: number, tieGroup: number) => ({
  id: `c${rank}`,
  name: `Cluster ${rank}`,
  rank,
  tieGroup,
  score: 90 - rank,
  label: 'some',
  chances: { first: 0.2, firstThree: 0.6 },
  contributions: { base: 50, riasec: { social: 3.5 }, activities: { medicines: -2 } },
  reasons: [{ code: 'x', text: `Reason ${rank}` }],
  careers: [{ soc: '29-1141.00', title: 'Nurse', score: 80, preparationGap: { now: 2, later: 1 } }],
});

describe('a ranking', () => {
  it('keeps clusters that can’t be told apart in one group', () => {
    const groups = tieGroups([cluster(1, 1), cluster(2, 1), cluster(3, 2)]);
    expect(groups.map(({ clusters }) => clusters.map(({ id }) => id))).toEqual([['c1', 'c2'], ['c3']]);
  });

  it('draws a tie as one box that says so, and shows reasons, chances and parts of each', () => {
    render(
      <QueryClientProvider client={cache}>
        <MemoryRouter>
          <Ranking framework={{ framework: 'f', clusters: [cluster(1, 1), cluster(2, 1), cluster(3, 2)] }} />
        </MemoryRouter>
      </QueryClientProvider>,
    );
    const tie = screen.getByRole('region', { name: /Places 1 to 2: your answers can't tell these 2 apart/ });
    expect(within(tie).getAllByRole('heading', { level: 3 })).toHaveLength(2);
    expect(within(tie).getByText('Reason 1')).toBeTruthy();
    expect(within(tie).getAllByText('60% chance to be among the first three')).toHaveLength(2);
    expect(screen.getByRole('region', { name: 'Place 3' })).toBeTruthy();
    expect(within(tie).getAllByText('+3.5')).toHaveLength(2);
    expect(within(tie).getAllByText('-2.0')).toHaveLength(2);
    expect(within(tie).getAllByText(/one step of preparation/)).toHaveLength(2);
  });
});
