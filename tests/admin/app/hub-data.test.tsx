import { screen, waitFor } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { aConsole } from '../a-console.tsx'
import { aTerminal } from '../sample-fleet.ts'

test('a hint has the hub asked again, and the screen follows', async () => {
  const { fake, hint } = await aConsole({ hub: { fleet: [aTerminal()] } })
  await screen.findByText('À jour')
  fake.state.fleet = [aTerminal({ attention: ['silent'] })]
  hint('fleet')
  await waitFor(() => expect(screen.queryByText('À jour')).toBeNull())
  await screen.findAllByText('Silencieux')
})

test('what was known stays in sight when the hub fails, beside why', async () => {
  const { fake, hint } = await aConsole({ hub: { fleet: [aTerminal()] } })
  await screen.findByText('À jour')
  fake.failing = '/api/admin/fleet'
  hint('fleet')
  await screen.findByText('Panne du hub.')
  expect(screen.getByText('À jour')).toBeTruthy()
})
