export { INSPEKTORAT, installSecondAgency, SECOND_UNIT } from '../lembaga/testing/second-agency.ts'
export { pinRantai } from './pin-rantai.ts'
export { refusalOf } from './refusal-of.ts'
export { type TestApp, type TestAppOptions, testApp } from './test-app.ts'
