import { expect, test } from 'vitest'
import type { Tell } from '#contract/terminal-link.ts'
import { hearKeeper } from '#terminal/shell/hear-keeper.ts'

test('that somebody is at work, and that a film is heard, are told apart', () => {
  const told: Tell[] = []
  const nothing = () => {}
  const ears = {
    tell: (tell: Tell) => told.push(tell),
    onRefused: nothing,
    onWantsPrint: nothing,
    onFile: nothing,
    onScan: nothing,
    onLost: nothing,
  }
  hearKeeper({ say: 'stirred' }, ears)
  hearKeeper({ say: 'heard' }, ears)
  expect(told).toEqual([{ tell: 'stirred' }, { tell: 'heard' }])
})
