import { expect, test } from 'vitest'
import { describeOnBothEngines } from '../on-both-engines.ts'
import { outcomeOf } from '../stage/console-stage.ts'
import { aQuestion, questionHub } from './question-stage.ts'

const answer = {
  wording: 'Une quittance de plus de trois mois est-elle acceptée ?',
  text: 'Non. Demandez au bailleur une quittance du mois.',
}

describeOnBothEngines('a question that a device has sealed', (stage) => {
  test('is opened, grouped by what it is about, and shown to its partner alone', async () => {
    const hub = await questionHub(stage.store)
    await hub.asked(
      aQuestion(),
      aQuestion({ text: 'Et une quittance en ligne ?' }),
      aQuestion({ step: null }),
      aQuestion({ partner: 'opt-nc', guide: 'opt-ccp' }),
    )
    const { partners, waiting } = await hub.mine('rene')
    expect(partners).toEqual(['cafat', 'enercal'])
    expect(new Map(waiting.map(({ step, questions }) => [step, questions.length]))).toEqual(
      new Map([
        [null, 1],
        ['papiers', 2],
      ]),
    )
    expect((await hub.mine('odile')).waiting).toMatchObject([{ guide: 'opt-ccp' }])
    expect((await hub.all()).waiting).toHaveLength(3)
  })

  test('keeps neither the device, the place nor the hour', async () => {
    const hub = await questionHub(stage.store)
    await hub.asked(aQuestion())
    const rows = await stage.store.read.selectFrom('question').selectAll().execute()
    expect(rows.map((row) => Object.keys(row).toSorted())).toEqual([
      ['answer', 'blocking', 'day', 'guide', 'id', 'partner', 'release', 'step', 'text'],
    ])
    expect(rows).toMatchObject([{ day: '2026-11-20' }])
  })

  test('with a blocking code of a later release is kept, not dropped', async () => {
    const hub = await questionHub(stage.store)
    const { answers } = await hub.asked(aQuestion({ blocking: 'robot_refuse' }))
    expect(answers).toMatchObject([{ is: 'kept' }])
    expect((await hub.mine('rene')).waiting).toMatchObject([{ blocking: 'robot_refuse' }])
  })

  test('whose text looks personal to the hub stays without it', async () => {
    const hub = await questionHub(stage.store)
    await hub.asked(aQuestion({ text: 'Mme Exemple attend au 99.88.77' }))
    const stored = await stage.store.read.selectFrom('question').selectAll().execute()
    expect(JSON.stringify(stored)).not.toContain('Exemple')
    expect((await hub.mine('rene')).waiting[0]?.questions).toMatchObject([{ text: null }])
  })

  test('that is no question is kept aside, like any other box', async () => {
    const hub = await questionHub(stage.store)
    const { answers } = await hub.asked(
      { ...aQuestion(), name: 'Exemple' },
      aQuestion({ text: 'x'.repeat(281) }),
      aQuestion({ text: ' ' }),
    )
    expect(answers.map(({ code }) => code)).toEqual(['bad-content', 'bad-content', 'bad-content'])
    expect((await hub.all()).waiting).toEqual([])
  })
})

describeOnBothEngines('an answer', (stage) => {
  const answered = async () => {
    const hub = await questionHub(stage.store)
    await hub.asked(aQuestion(), aQuestion())
    const ids = (await hub.mine('rene')).waiting.flatMap(({ questions }) =>
      questions.map(({ id }) => id),
    )
    const sent = await hub.post('rene', '/api/partner/answers', { questions: ids, ...answer })
    expect(outcomeOf(sent)).toBe('204')
    const [view] = (await hub.mine('rene')).answers
    return { hub, ids, id: view?.id ?? '' }
  }

  test('serves every question of its group, and waits for a review', async () => {
    const { hub } = await answered()
    const { waiting, answers } = await hub.all()
    expect(waiting).toEqual([])
    expect(answers).toMatchObject([{ state: 'to-review', count: 2, partner: 'cafat', ...answer }])
    expect(hub.staff.audit.map(({ act }) => act)).toContain('question-answered')
  })

  test('is given once: who comes second is told', async () => {
    const { hub, ids } = await answered()
    const again = await hub.post('rene', '/api/partner/answers', { questions: ids, ...answer })
    expect(outcomeOf(again)).toBe('409 answered-already')
    expect((await hub.all()).answers).toHaveLength(1)
  })

  test('is never given for another partner, nor by who has none', async () => {
    const hub = await questionHub(stage.store)
    await hub.asked(aQuestion())
    const ids = (await hub.mine('rene')).waiting[0]?.questions.map(({ id }) => id) ?? []
    for (const person of ['odile', 'anna', 'lucie', 'moea'] as const) {
      const sent = await hub.post(person, '/api/partner/answers', { questions: ids, ...answer })
      expect(outcomeOf(sent)).toBe('409 answered-already')
      expect((await hub.mine(person)).waiting).toEqual([])
    }
    expect((await hub.mine('rene')).waiting).toHaveLength(1)
  })

  test('that names somebody is refused with what to take away, and never the text', async () => {
    const { hub, id } = await answered()
    const text = 'Appelez Mme Exemple au 99.88.77'
    const sent = await hub.post('rene', `/api/partner/answers/${id}`, { ...answer, text })
    expect(outcomeOf(sent)).toBe('422 looks-personal')
    expect(sent.body).not.toContain('Exemple')
    const note = 'Vérifiez avec Mme Exemple'
    const back = await hub.post('lucie', `/api/admin/answers/${id}/back`, { note })
    expect(outcomeOf(back)).toBe('422 looks-personal')
  })

  test('goes back and forth until it is accepted, and then stands', async () => {
    const { hub, id } = await answered()
    const acts = `/api/admin/answers/${id}`
    const text = 'Non, sauf une quittance en ligne du mois.'
    const why = { note: 'Dites où la demander.' }
    expect(outcomeOf(await hub.post('lucie', `${acts}/back`, why))).toBe('204')
    expect((await hub.mine('rene')).answers).toMatchObject([{ state: 'sent-back', ...why }])
    expect(outcomeOf(await hub.post('lucie', `${acts}/accept`, answer))).toBe('409 other-state')
    const own = `/api/partner/answers/${id}`
    expect(outcomeOf(await hub.post('odile', own, { ...answer, text }))).toBe('404 not-found')
    expect(outcomeOf(await hub.post('rene', own, { ...answer, text }))).toBe('204')
    expect(outcomeOf(await hub.post('lucie', `${acts}/accept`, { ...answer, text }))).toBe('204')
    expect(outcomeOf(await hub.post('lucie', `${acts}/accept`, { ...answer, text }))).toBe('204')
    expect((await hub.all()).answers).toMatchObject([{ state: 'accepted', text, note: '' }])
    expect(outcomeOf(await hub.post('rene', own, answer))).toBe('409 other-state')
  })

  test('is not asked for where questions are closed', async () => {
    const hub = await questionHub(stage.store)
    await hub.asked(aQuestion())
    const questions = (await hub.all()).waiting.flatMap((group) =>
      group.questions.map(({ id }) => id),
    )
    expect(outcomeOf(await hub.post('lucie', '/api/admin/questions/close', { questions }))).toBe(
      '204',
    )
    expect((await hub.all()).waiting).toEqual([])
  })
})

describeOnBothEngines('marks against a step', (stage) => {
  test('are counted by guide, step, reason and month, and nothing else is kept', async () => {
    const hub = await questionHub(stage.store)
    const device = await hub.device()
    const mark = { schema: 'content-feedback/1', guide: 'opt-ccp', step: null, reason: 'lien_mort' }
    const also = { kind: 'feedback', schema: 'content-feedback/1' }
    const sealed = await device.seal(mark, also)
    await device.send(sealed, await device.seal(mark, also))
    await device.send(sealed, await device.seal({ ...mark, reason: 'son_absent' }, also))
    expect((await hub.all()).feedback).toEqual([
      { month: '2026-11', guide: 'opt-ccp', step: null, reason: 'lien_mort', count: 2 },
      { month: '2026-11', guide: 'opt-ccp', step: null, reason: 'son_absent', count: 1 },
    ])
  })
})
