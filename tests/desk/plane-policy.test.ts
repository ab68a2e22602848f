/** @whole The keeper under a managed policy of its own, in a private mount namespace: only root may make one. */
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { policyOf, policyText } from '#terminal/lockdown/policy.ts'
import { startDisplay } from './display.ts'
import { startHostileSite } from './hostile/hostile-site.ts'
import { siteArea, startKeeper } from './keeper-under-test.ts'

let display: Awaited<ReturnType<typeof startDisplay>>
let site: Awaited<ReturnType<typeof startHostileSite>>
let folder: string

beforeAll(async () => {
  display = await startDisplay()
  site = await startHostileSite()
  folder = await mkdtemp(join(tmpdir(), 'escale-policy-'))
})
afterAll(async () => {
  site.stop()
  await display.stop()
  await rm(folder, { recursive: true, force: true })
})

/** A browser that reads its policy from `folder` and nowhere else. */
async function browserUnder(policy: string): Promise<string> {
  const managed = join(folder, 'chromium', 'policies', 'managed')
  await mkdir(managed, { recursive: true })
  await writeFile(join(managed, 'escale.json'), policy)
  const program = join(folder, 'browser')
  const inside = `mount --bind ${join(folder, 'chromium')} /etc/chromium && exec /usr/bin/chromium "$@"`
  await writeFile(program, `#!/bin/sh\nexec unshare -m sh -c '${inside}' sh "$@"\n`, {
    mode: 0o755,
  })
  return program
}

test.runIf(process.getuid?.() === 0)(
  'a policy in force is seen, and one of an older release is told from it',
  async () => {
    const { policy, probe } = policyOf(site.rules, 'http://127.0.0.1:1')
    const browserPath = await browserUnder(policyText(policy))
    const rules = site.rules
    const keeper = await startKeeper(display.env, { browserPath, rules, policyProbe: probe })
    expect(keeper.ready.policy).toBe('in-force')
    keeper.order({ do: 'open', address: `${site.official}/plain`, bounds: siteArea })
    await keeper.hear('site', ({ state }) => state === 'open')
    const from = keeper.reports.length
    keeper.order({ do: 'open', address: 'https://ailleurs.invalid/', bounds: siteArea })
    await keeper.hear('site', ({ state }) => state === 'blocked', from)
    await keeper.stop()

    const known = 'https://older.policy.escale.invalid/'
    const older = await startKeeper(display.env, {
      browserPath,
      rules,
      policyProbe: { ...probe, known },
    })
    expect(older.ready.policy).toBe('stale')
    await older.stop()
  },
)
