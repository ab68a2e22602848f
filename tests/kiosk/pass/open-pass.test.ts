import { expect, test } from 'vitest'
import { openPass } from '#kiosk/pass/open-pass.ts'
import { aPass } from './a-pass.ts'

test('one that this version understands is offered, another is not', () => {
  expect(openPass(JSON.stringify(aPass))).toBeDefined()
  expect(openPass('{"schema":"pass/9"}')).toBeUndefined()
})
