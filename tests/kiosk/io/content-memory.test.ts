import { contentMemory } from '../../../src/kiosk/io/content-memory.ts'
import { describeContentStore } from './content-store-behaviour.ts'

describeContentStore('in memory', async () => contentMemory())
