import { releaseMemory } from '#kiosk/release/release-memory.ts'
import { describeStores } from './stores-behaviour.ts'

describeStores('in memory', () => Promise.resolve(releaseMemory()))
