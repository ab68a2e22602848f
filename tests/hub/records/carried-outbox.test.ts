// @whole: what was carried on a stick is what the line would have brought, once, wherever it comes from.
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { outboxAnswerSchema } from '#contract/outbox.ts'
import { anIndividual } from '../../contract/any-record.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'
import { aQuestion } from '../questions/question-stage.ts'
import { recordHub } from './record-stage.ts'

describeOnBothEngines('an outbox carried to the console', (stage) => {
  const url = '/api/admin/outbox'

  test('feeds the same records and questions, and the same envelope twice counts once', async () => {
    const hub = await recordHub(stage.store)
    const device = await hub.device('tadine', 'tadine-1')
    const envelopes = [
      await device.seal(anIndividual()),
      await device.seal(aQuestion(), { kind: 'question', schema: 'question/1' }),
    ]
    const carry = async () => {
      const { json } = await hub.administer('POST', url, { envelopes, place: null })
      return v.parse(outboxAnswerSchema, json).answers.map(({ is }) => is)
    }
    expect(await carry()).toEqual(['kept', 'kept'])
    expect(await carry()).toEqual(['kept', 'kept'])
    // The line is back: the device sends them by itself, and is told to forget them.
    expect((await device.send(...envelopes)).answers).toHaveLength(2)
    const rows = await stage.store.read.selectFrom('record_unit').select('place').execute()
    expect(rows).toEqual([{ place: 'tadine' }])
    const asked = await stage.store.read.selectFrom('question').select('guide').execute()
    expect(asked).toEqual([{ guide: 'cafat-chomage' }])
  })

  test('of a browser that is no device of the fleet is of the place that is chosen', async () => {
    const hub = await recordHub(stage.store)
    const device = await hub.device()
    const envelopes = [await device.seal(anIndividual(), { device: 't-0123456789abcdef' })]
    const refused = await hub.administer('POST', url, { envelopes, place: null })
    expect(refused).toMatchObject({ status: 400, json: { code: 'no-place' } })
    expect(await hub.records()).toEqual([])
    const kept = await hub.administer('POST', url, { envelopes, place: 'bourail' })
    expect(kept).toMatchObject({ status: 200, json: { answers: [{ is: 'kept' }] } })
    const rows = await stage.store.read.selectFrom('record_unit').select('place').execute()
    expect(rows).toEqual([{ place: 'bourail' }])
  })

  test('is taken from administrators only', async () => {
    const hub = await recordHub(stage.store)
    const device = await hub.device()
    const payload = { envelopes: [await device.seal(anIndividual())], place: null }
    const headers = { 'stage-staff': 'lucie' }
    const answer = await hub.app.inject({ method: 'POST', url, payload, headers })
    expect(answer.statusCode).toBe(403)
    expect(await hub.records()).toEqual([])
  })
})
