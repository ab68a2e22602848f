import { within, screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { namesOf } from '#admin/app/names.ts'
import { PassesPlot } from '#admin/statistics/passes-plot.tsx'
import { aPass } from '../../kiosk/pass/a-pass.ts'
import { inConsole } from '../in-console.tsx'
import { sampleStatistics, settledTo } from '../sample-statistics.ts'

const used = (of: string, count: number) => ({
  month: settledTo,
  guide: of,
  kind: 'voucher' as const,
  of,
  count,
})
const statistics = {
  ...sampleStatistics,
  points: [used(aPass.id, 40), used('ancien-pass', 12)],
}

test('a pass is called by its name; one that is no longer published, by what it was counted under', () => {
  inConsole(
    <PassesPlot statistics={statistics} months={[settledTo]} />,
    {},
    namesOf(undefined, aPass),
  )
  const table = within(screen.getByRole('region', { name: 'Pass utilisés' })).getByRole('table', {
    hidden: true,
  })
  const rows = within(table).getAllByRole('row', { hidden: true })
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'PassNombre',
    'Le pass numérique40',
    'ancien-pass12',
  ])
})
