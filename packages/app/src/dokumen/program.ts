import self from '../../package.json' with { type: 'json' }

/** What a sealed document says it was made with: `akuntabel 0.1.0`. */
export const PROGRAM = `akuntabel ${self.version}`
