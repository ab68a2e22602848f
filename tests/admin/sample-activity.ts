/** A month of accompaniments in two places, one of them small; a device that lost two records. */
import type {
  ActivityArrivals,
  ActivityLine,
  ActivityStatistics,
} from '#contract/activity-statistics.ts'

const line = (also: Partial<ActivityLine>): ActivityLine => ({
  month: '2026-10',
  table: 'accompagnements',
  place: null,
  field: null,
  value: null,
  count: null,
  ...also,
})

const themes = { place: 'kone', field: 'thematiques' } as const

export const sampleActivity: ActivityStatistics = {
  smallest: 5,
  settledTo: '2026-10',
  lines: [
    line({ count: 41 }),
    line({ place: 'kone', count: 28 }),
    line({ place: 'tadine' }),
    line({ ...themes, value: 'social_sante', count: 17 }),
    line({ ...themes, value: 'robotique' }),
    line({ table: 'ateliers', count: 6 }),
    line({ table: 'participants', count: 33 }),
  ],
}

export const sampleArrivals: ActivityArrivals = {
  gaps: [
    {
      device: 't-0000000000000001',
      place: 'kone',
      seat: 'kone-1',
      missing: [
        [3, 3],
        [8, 8],
      ],
    },
  ],
  refused: [
    {
      device: 't-0000000000000001',
      place: 'kone',
      seat: 'kone-1',
      kind: 'activity',
      code: 'bad-request',
      count: 1,
    },
    {
      device: 't-0000000000000002',
      place: 'tadine',
      seat: 'tadine-1',
      kind: 'counts',
      code: 'future-day',
      count: 2,
    },
  ],
  aside: [{ code: 'unknown-key', count: 1 }],
}
