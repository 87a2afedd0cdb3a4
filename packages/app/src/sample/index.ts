export { type LoadedSample, loadSample, type SampleOptions, type SampleProgress } from './load-sample.ts'
export { nationalUnits } from './national-units.ts'
export { DEMO_PASSWORD, DEMO_PEOPLE, type DemoPerson } from './people.ts'
