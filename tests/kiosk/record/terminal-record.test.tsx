import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { fail, type Result, succeed } from '#contract/result.ts'
import { TerminalRecord } from '#kiosk/record/terminal-record.tsx'
import type { OutboxFault } from '#outbox/outbox.ts'

afterEach(cleanup)

/** The form after a help with the tax return; `answers` is what the disk says, in turn. */
function shown(...answers: Result<undefined, OutboxFault>[]) {
  const put: object[] = []
  let done = 0
  render(
    <TerminalRecord
      outbox={{
        put: (kind, schema, content) => {
          put.push({ kind, schema, content })
          return Promise.resolve(answers.shift() ?? succeed(undefined))
        },
      }}
      context={{
        today: '2026-11-30',
        guide: 'impots-declaration',
        topic: 'impots',
        partners: ['dsf'],
        assistedMs: 22 * 60_000,
        helpLevel: 1,
      }}
      onBack={() => {}}
      onDone={() => {
        done += 1
      }}
    />,
  )
  const answer = () => {
    for (const name of ['C’est fait', 'Seul', '70 et plus'])
      fireEvent.click(screen.getByLabelText(name))
  }
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
  return { put, answer, press, isDone: () => done }
}

test('what the guide and the help tell is answered already; three answers are left', async () => {
  const { put, answer, press, isDone } = shown()
  answer()
  press('Enregistrer')
  await waitFor(() => expect(isDone()).toBe(1))
  expect(put).toMatchObject([
    {
      kind: 'activity',
      schema: 'activity-record/1',
      content: {
        date: '2026-11-30',
        demarche: 'impots-declaration',
        thematiques: ['argent_impots'],
        partenaires: ['finances_publiques_nc'],
        duree: 15,
        niveau_aide: 1,
        genre: 'non_communique',
      },
    },
  ])
})

test('a missing answer is named, and nothing is kept', () => {
  const { put, press, isDone } = shown()
  press('Enregistrer')
  expect(screen.getByRole('alert').textContent).toContain('Résultat, La personne a fait, Âge')
  expect([put, isDone()]).toEqual([[], 0])
})

test('a disk that is full loses no answer: the same touch tries again', async () => {
  const { answer, press, isDone } = shown(fail('full'))
  answer()
  press('Enregistrer')
  await screen.findByText(/Ce poste n’a plus de place/)
  expect(isDone()).toBe(0)
  press('Enregistrer')
  await waitFor(() => expect(isDone()).toBe(1))
})

test('it can be left without a reason', () => {
  const { put, press, isDone } = shown()
  press('Sans compte rendu')
  expect([put, isDone()]).toEqual([[], 1])
})

test('nothing can be typed', () => {
  shown()
  expect(
    document.querySelectorAll('input:not([type=radio]):not([type=checkbox]), textarea'),
  ).toHaveLength(0)
})
