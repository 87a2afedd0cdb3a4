import self from '../package.json' with { type: 'json' }

export const VERSION: string = self.version
