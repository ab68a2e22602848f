/** A hub where aidants ask, referents of partners answer and an author reviews. */
import * as v from 'valibot'
import { allQuestionsSchema, type Question, questionsSchema } from '#contract/question.ts'
import { givePartners } from '../../../src/hub/questions/staff-partners.ts'
import type { HubStore } from '../../../src/hub/store/hub-store.ts'
import { recordHub } from '../records/record-stage.ts'
import { stageStaff } from '../stage/staff-stage.ts'

export const aQuestion = (also: Partial<Question> = {}): Question => ({
  schema: 'question/1',
  guide: 'cafat-chomage',
  step: 'papiers',
  partner: 'cafat',
  blocking: 'piece_refusee',
  release: 12,
  text: 'La quittance de plus de 3 mois est-elle acceptée ?',
  ...also,
})

const people = {
  moea: 'administrator',
  lucie: 'author',
  anna: 'aidant',
  rene: 'partner',
  odile: 'partner',
} as const
export type Person = keyof typeof people

export async function questionHub(store: HubStore) {
  const staff = stageStaff(people)
  const hub = await recordHub(store, { staff })
  const idOf = (name: Person) => `s-${name.padEnd(16, '0')}`
  await store.write(async (db) => {
    await givePartners(db, idOf('rene'), ['cafat', 'enercal'])
    await givePartners(db, idOf('odile'), ['opt-nc'])
  })
  const ask = (person: Person, method: 'GET' | 'POST', url: string, payload?: object) =>
    hub.app.inject({ method, url, headers: { 'stage-staff': person }, ...(payload && { payload }) })
  return {
    ...hub,
    staff,
    get: (person: Person, url: string) => ask(person, 'GET', url),
    post: (person: Person, url: string, payload: object) => ask(person, 'POST', url, payload),
    mine: async (person: Person) => {
      const answer = await ask(person, 'GET', '/api/partner/questions')
      return v.parse(questionsSchema, answer.json())
    },
    all: async () => {
      const answer = await ask('lucie', 'GET', '/api/admin/questions')
      return v.parse(allQuestionsSchema, answer.json())
    },
    asked: async (...questions: readonly unknown[]) => {
      const device = await hub.device()
      const envelopes = []
      for (const question of questions)
        envelopes.push(await device.seal(question, { kind: 'question', schema: 'question/1' }))
      return device.send(...envelopes)
    },
  }
}
