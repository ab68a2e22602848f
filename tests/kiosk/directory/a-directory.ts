/** Three places around Koné, one of which is this very one. */
import type { FoundDirectory } from '#contract/place-directory.ts'

export const aDirectory: FoundDirectory = {
  schema: 'found-places/1',
  sources: [{ name: 'Carte nationale', dated: '2026-10-01' }],
  here: { kone: 'kone' },
  places: [
    {
      id: 'bourail',
      name: 'Médiathèque de Bourail',
      commune: 'Bourail',
      address: ['1 rue Simone Drémon', '98870 Bourail'],
      at: [-21.5669, 165.49736],
      phones: ['44 00 00'],
      hours: [
        {
          days: [1, 2, 3, 5],
          times: [
            ['09:00', '12:00'],
            ['14:00', '18:30'],
          ],
        },
      ],
      services: [0, 7],
      cares: [1],
      fees: [0],
      page: { address: 'https://mediatheque.example/', modules: '10\n01' },
      updated: '2026-10-01',
      from: 0,
    },
    {
      id: 'kone',
      name: 'Agence de Koné',
      commune: 'Koné',
      address: [],
      at: [-21.05951, 164.86582],
      services: [7],
      updated: '2025-01-01',
      from: 0,
    },
    { id: 'yate', name: 'Agence de Yaté', commune: 'Yaté', address: [], updated: null, from: 0 },
  ],
}
