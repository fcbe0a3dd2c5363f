import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { contentCheck } from "./scripts/content-check.ts";

export default defineConfig({
  ...(process.env.SITE_URL && { site: process.env.SITE_URL }),
  trailingSlash: "always",
  compressHTML: true,
  integrations: [contentCheck(), mdx()],
  // The content security policy allows scripts and styles of the site only, and none inline.
  build: { inlineStylesheets: "never" },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
