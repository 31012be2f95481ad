import type { NextConfig } from 'next'

const config: NextConfig = {
  // Each process its own build, so that tests do not disturb a running site.
  distDir: process.env.HABEAS_DIST ?? '.next',
  // The front (server/) compresses, caches and says what may be cached.
  compress: false,
  generateEtags: false,
  poweredByHeader: false,
  // Titles and descriptions stand in the head for everyone: readers run no script.
  htmlLimitedBots: /.*/,
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: ['better-sqlite3'],
  productionBrowserSourceMaps: false,
  generateBuildId: () => 'habeas',
  // `npm run check` does the types, with the same compiler.
  typescript: { ignoreBuildErrors: true },
  // Which files a route reads matters only where a platform copies them; ours run in place.
  turbopack: {
    ignoreIssue: [{ path: '**', title: /^Dynamic filesystem access causes tracing/ }],
  },
  // Next would write instructions into the repository and ask its makers for upgrades.
  agentRules: false,
  // The front allows so much to the one form that takes photos, and far less to others.
  experimental: { agentUpgrade: false, serverActions: { bodySizeLimit: '8mb' } },
}

export default config
