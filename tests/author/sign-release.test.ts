import { createRequire } from 'node:module'
import {
  Metadata,
  MetaFile,
  Signature,
  Snapshot,
  TargetFile,
  Targets,
  Timestamp,
} from '@tufjs/models'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { announce, signRelease, signTimestamp } from '#author/sign-release.ts'
import { type Signer, webSigner } from '#author/signer.ts'
import type { Manifest } from '#contract/release.ts'
import { clientFormat } from '#seal/manifest-of.ts'
import { isTargetPath } from '#seal/target-path.ts'

const { canonicalize } = createRequire(createRequire(import.meta.url).resolve('@tufjs/models'))(
  '@tufjs/canonical-json',
) as { canonicalize: (value: unknown) => string }

const newSigner = async () =>
  webSigner(crypto.subtle, await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']))

const parse = (bytes: Uint8Array) =>
  JSON.parse(new TextDecoder().decode(bytes)) as {
    signed: unknown
    signatures: { keyid: string; sig: string }[]
  }

/** The models' own form of the same metadata, signed by the same key. */
async function bySignerOfModels(body: Targets | Snapshot | Timestamp, { keyid, sign }: Signer) {
  const metadata = new Metadata(body)
  const message = new TextEncoder().encode(canonicalize(body.toJSON()))
  const sig = Buffer.from(await sign(message)).toString('hex')
  metadata.sign(() => new Signature({ keyID: keyid, sig }))
  return metadata.toJSON()
}

const word = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/)
const hash = fc.stringMatching(/^[0-9a-f]{64}$/)
const file = fc
  .record({
    name: fc.oneof(
      word,
      word.map((id) => `guides/${id}`),
    ),
    sha256: hash,
    bytes: fc.nat(20_000_000),
  })
  .filter(({ name }) => isTargetPath(`${name}.json`))
const manifest = fc.record({
  schema: fc.constant('release/1' as const),
  number: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  deployment: word,
  builtAt: fc.constant('2026-11-23T08:00:00.123Z'),
  files: fc.uniqueArray(file, { selector: ({ name }) => name, maxLength: 30 }),
})

const now = new Date('2026-11-23T08:00:00.123Z')
const inDays = (days: number) =>
  new Date(now.getTime() + days * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z')
const specVersion = '1.0.31'

const modelOfTargets = ({ number, deployment, builtAt, files }: Manifest) =>
  new Targets({
    specVersion,
    version: number,
    expires: inDays(400),
    targets: Object.fromEntries(
      files.map(({ name, sha256, bytes }) => {
        const path = `${name}.json`
        return [path, new TargetFile({ path, length: bytes, hashes: { sha256 } })]
      }),
    ),
    unrecognizedFields: {
      release: { deployment, built_at: builtAt, min_client: clientFormat },
    },
  })

describe('what is signed is, byte for byte, what the models of tuf-js sign', () => {
  test('targets and snapshot', async () => {
    const signer = await newSigner()
    await fc.assert(
      fc.asyncProperty(manifest, fc.integer({ min: 1, max: 1e9 }), async (release, version) => {
        const { targets, snapshot } = await signRelease(release, version, signer, now)
        expect(parse(targets)).toEqual(await bySignerOfModels(modelOfTargets(release), signer))
        const below = await announce(release.number, targets)
        const model = new Snapshot({
          specVersion,
          version,
          expires: inDays(400),
          meta: { 'targets.json': new MetaFile(below) },
        })
        expect(parse(snapshot)).toEqual(await bySignerOfModels(model, signer))
      }),
      { numRuns: 50 },
    )
  })

  test('timestamp', async () => {
    const signer = await newSigner()
    const below = await announce(7, new Uint8Array([1, 2, 3]))
    const model = new Timestamp({
      specVersion,
      version: 3,
      expires: inDays(2),
      snapshotMeta: new MetaFile(below),
      unrecognizedFields: { signed_at: inDays(0) },
    })
    expect(parse(await signTimestamp(3, below, signer, now))).toEqual(
      await bySignerOfModels(model, signer),
    )
  })
})
