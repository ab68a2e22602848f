/** One mutated repository, two clients in the same state: what each says of it. */
import { refresh } from '#seal/refresh.ts'
import type { RefusalCode, Role } from '#seal/refusals.ts'
import { newClient } from './client.ts'
import { type Mutation, mutate } from './mutations.ts'
import { newRepository, type Repository } from './repository.ts'
import type { newReference } from './tuf-js.ts'

/**
 * Where we refuse on purpose what tuf-js lets through. Everything in it is a matter of form: two readers could
 * understand the file differently, or we cannot use it. Nothing about keys, versions, hashes or dates is in this list.
 */
const stricterOnPurpose: ReadonlySet<RefusalCode> = new Set([
  'bad-json',
  'too-deep',
  'duplicate-key',
  'bad-metadata',
  'bad-key-id',
  'unsupported-version',
  'unsupported-key',
  'unsupported-hash',
  'unsupported-delegations',
  'unsupported-layout',
] as const)

export interface Scenario {
  readonly repository: Repository
  /** What the terminal has seen: the first release. */
  readonly kept: ReadonlyMap<Role, Uint8Array<ArrayBuffer>>
  readonly root: Uint8Array<ArrayBuffer>
}

/** A second release to come, by way of how the first became it. */
export async function scenarios(nowMs: number): Promise<readonly Scenario[]> {
  const all = ['targets', 'snapshot', 'timestamp'] as const
  const changes: ((repository: Repository) => void)[] = [
    (repository) => repository.publish(...all),
    (repository) => repository.publish('root', ...all),
    (repository) => {
      repository.announcesHashes = true
      repository.publish(...all)
    },
    (repository) => {
      repository.rotateKeys('timestamp')
      repository.rotateKeys('snapshot')
      repository.publish('root', ...all)
    },
    (repository) => {
      repository.addKey('root')
      repository.addKey('targets')
      repository.root.roles.targets.threshold = 2
      repository.publish('root', ...all)
    },
  ]
  const found: Scenario[] = []
  for (const change of changes) {
    const repository = newRepository(nowMs)
    repository.addTarget('front.json', 'content')
    const root = repository.read('root', 1) ?? new Uint8Array()
    const client = newClient(repository.files, root)
    client.nowMs = nowMs
    await client.refresh()
    change(repository)
    found.push({ repository, kept: client.kept, root })
  }
  return found
}

export type Comparison =
  | { readonly kind: 'same'; readonly isAccepted: boolean }
  | { readonly kind: 'stricter'; readonly code: RefusalCode }
  | { readonly kind: 'different'; readonly ours: string; readonly theirs: string }

/** `isFresh` compares a terminal that has only its first root. */
export async function compare(
  { repository, kept, root }: Scenario,
  mutations: readonly Mutation[],
  isFresh: boolean,
  nowMs: number,
  reference: ReturnType<typeof newReference>,
): Promise<Comparison> {
  const files = mutate(repository, mutations)
  const before = isFresh ? new Map([['root', root] as const]) : kept
  const client = newClient(files, root)
  client.nowMs = nowMs
  for (const [role, bytes] of before) client.kept.set(role, bytes)
  const [ours, theirs] = [
    await refresh(client.options()),
    await reference.refresh(files, new Map([['root', root], ...before])),
  ]
  // What we keep showing although it has expired, tuf-js refuses: neither believes it to be new.
  const isAccepted = ours.ok && ours.value.stale === undefined
  const said = ours.ok ? `targets ${ours.value.versions.targets}` : ours.fault.code
  if (isAccepted === theirs.isAccepted) {
    const isSame = !ours.ok || !theirs.isAccepted || ours.value.versions.targets === theirs.version
    return isSame
      ? { kind: 'same', isAccepted }
      : { kind: 'different', ours: said, theirs: `targets ${theirs.version}` }
  }
  if (!ours.ok && stricterOnPurpose.has(ours.fault.code))
    return { kind: 'stricter', code: ours.fault.code }
  return { kind: 'different', ours: said, theirs: theirs.isAccepted ? 'accepted' : theirs.why }
}
