/** @whole Files of two releases mixed by a cache on the way: every combination, none believed as a whole. */
import { expect, test } from 'vitest'
import { parseTargets } from '#seal/parse-metadata.ts'
import { newClient } from './client.ts'
import { newRepository } from './repository.ts'

test('no mixture of two releases is accepted as a third', async () => {
  const repository = newRepository()
  repository.addTarget('front.json', 'first')
  repository.publish('targets', 'snapshot', 'timestamp')
  const first = new Map(repository.files)
  const root = repository.read('root', 1) ?? new Uint8Array()
  repository.addTarget('front.json', 'second')
  repository.publish('targets', 'snapshot', 'timestamp')
  const second = new Map(repository.files)
  const mixed = [
    'timestamp.json',
    '2.snapshot.json',
    '3.snapshot.json',
    '2.targets.json',
    '3.targets.json',
  ]
  const sources = [first, second]
  for (let choice = 0; choice < 2 ** mixed.length; choice += 1) {
    for (const isCrossed of [false, true]) {
      const files = new Map(second)
      for (const [at, name] of mixed.entries()) {
        const source = sources[(choice >> at) & 1] ?? first
        // Crossed: the other release's file under this one's name.
        const from =
          isCrossed && name !== 'timestamp.json'
            ? name.replace(/^[23]/, (n) => (n === '2' ? '3' : '2'))
            : name
        const bytes = source.get(`metadata/${from}`) ?? second.get(`metadata/${from}`)
        if (bytes) files.set(`metadata/${name}`, bytes)
      }
      const client = newClient(files, root)
      const refreshed = await client.refresh()
      if (!refreshed.ok) continue
      const parsed = parseTargets(client.kept.get('targets') ?? new Uint8Array())
      const target = parsed.ok ? parsed.value.signed.targets['front.json']?.length : undefined
      expect(target).toBe(refreshed.value.versions.targets === 2 ? 5 : 6)
      expect(refreshed.value.versions.snapshot).toBe(refreshed.value.versions.targets)
    }
  }
})
