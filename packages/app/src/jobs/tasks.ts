import type { Services } from '../services.ts'

export const tasks: Record<string, (services: Services, payload: unknown) => Promise<void>> = {}
