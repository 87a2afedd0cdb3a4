export { type TestApp, type TestAppOptions, testApp } from './test-app.ts'
