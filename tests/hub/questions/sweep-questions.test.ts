import { expect, test } from 'vitest'
import { sweepQuestions } from '../../../src/hub/questions/sweep-questions.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'
import { aQuestion, questionHub } from './question-stage.ts'

const dayMs = 86_400_000
const answer = { wording: 'Une question ?', text: 'Une réponse.' }

describeOnBothEngines('what was asked', (stage) => {
  test('is erased a year later unanswered, ninety days later once accepted', async () => {
    const hub = await questionHub(stage.store)
    const began = hub.clock.nowMs()
    const sweepAfter = async (days: number) => {
      hub.clock.set(began + days * dayMs)
      await sweepQuestions({ store: stage.store, clock: hub.clock })
      const { waiting, answers } = await hub.all()
      return [waiting.length, answers.length]
    }
    await hub.asked(aQuestion(), aQuestion({ step: null }))
    const questions = (await hub.mine('rene')).waiting[0]?.questions.map(({ id }) => id) ?? []
    await hub.post('rene', '/api/partner/answers', { questions, ...answer })
    const [view] = (await hub.all()).answers
    await hub.post('lucie', `/api/admin/answers/${view?.id}/accept`, answer)
    expect(await sweepAfter(89)).toEqual([1, 1])
    expect(await sweepAfter(92)).toEqual([1, 0])
    expect(await sweepAfter(360)).toEqual([1, 0])
    expect(await sweepAfter(370)).toEqual([0, 0])
    expect(await stage.store.read.selectFrom('question').selectAll().execute()).toEqual([])
  })
})
