import * as v from 'valibot'
import { expect, test } from 'vitest'
import { previewAskSchema } from '#contract/preview.ts'
import { explainBadAsk } from '#kiosk/preview/refuse-ask.ts'
import { aContent, aWholeGuide } from '../a-content.ts'

const refuse = (data: unknown) => {
  const parsed = v.safeParse(previewAskSchema, data)
  if (parsed.success) throw new Error('this one is good')
  return explainBadAsk(data, parsed)
}

test('what is no ask is refused as such', () => {
  for (const data of [undefined, 'open', { ask: 'publish' }, { ask: 'open' }])
    expect(refuse(data).code).toBe('bad-ask')
})

test('a content of the wrong shape names the guide and the field', () => {
  const content = aContent([aWholeGuide()])
  const spoilt = { ...content, guides: { declarer: { ...content.guides['declarer'], start: 7 } } }
  const refusal = refuse({ ask: 'content', content: spoilt })
  expect(refusal).toMatchObject({ code: 'bad-content', file: 'guides/declarer' })
  expect(refusal.message).toContain('start')
  expect(refuse({ ask: 'content', content: { ...content, front: {} } }).file).toBe('front')
})
