/** The content store of a terminal whose disk fails: everything works until the window closes, then is fetched again. */
import type { Content, Manifest } from '#contract/release.ts'
import { fail, succeed } from '#contract/result.ts'
import { filesOf, keptNumbers, moveTo, noPointers, readyNumber } from './content-pointers.ts'
import type { ContentStore } from './content-store-port.ts'
import { openContent } from './open-content.ts'

export function contentMemory(): ContentStore {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const releases = new Map<number, { manifest: Manifest; content: Content }>()
  let pointers = noPointers

  return {
    kept: async (sha256s) => new Set(sha256s.filter((sha256) => files.has(sha256))),

    keepFile: async (sha256, bytes) => {
      files.set(sha256, bytes)
      return succeed(undefined)
    },

    storeRelease: async (manifest, given) => {
      const read = async (sha256: string) => given.get(sha256) ?? files.get(sha256)
      const opened = await openContent(manifest, read)
      if (!opened.ok) return fail('damaged')
      for (const [sha256, bytes] of given) files.set(sha256, bytes)
      releases.set(manifest.number, { manifest, content: opened.value })
      return succeed(undefined)
    },

    activate: async (number) => {
      if (!releases.has(number)) return fail('damaged')
      pointers = moveTo(pointers, number)
      return succeed(undefined)
    },

    readActive: async () => releases.get(pointers.active ?? 0)?.content,

    standing: async () => ({
      active: pointers.active,
      deployment: releases.get(pointers.active ?? 0)?.manifest.deployment,
      ready: readyNumber(pointers, [...releases.keys()]),
    }),

    sweep: async () => {
      const keep = keptNumbers(pointers, [...releases.keys()])
      for (const number of releases.keys()) if (!keep.has(number)) releases.delete(number)
      const needed = filesOf([...releases.values()].map((release) => release.manifest))
      const unneeded = [...files.keys()].filter((sha256) => !needed.has(sha256))
      for (const sha256 of unneeded) files.delete(sha256)
      return succeed(unneeded.length)
    },

    close: () => {
      files.clear()
      releases.clear()
      pointers = noPointers
    },
  }
}
