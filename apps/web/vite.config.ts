import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

// A build is for production, also where a test run (NODE_ENV=test) starts it.
if (process.argv.includes('build')) process.env.NODE_ENV = 'production'

export default defineConfig({
  worker: { format: 'es' },
  // The application runs from source beside the server: it starts processes and loads native parts by their path.
  environments: { ssr: { build: { rolldownOptions: { external: [/^@akuntabel\//] } } } },
  plugins: [
    sveltekit({
      // `npm start` builds beside the build that serves now and renames (apps/cli/src/web/make-build.ts).
      adapter: adapter({ out: process.env.AKUNTABEL_WEB_BUILD ?? 'build/tersendiri' }),
      // The built-in check compares with an origin fixed at build time; src/server/csrf.ts checks at run time.
      csrf: { trustedOrigins: ['*'] },
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'frame-src': ['self'],
          'connect-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
          'object-src': ['none'],
        },
      },
    }),
  ],
})
