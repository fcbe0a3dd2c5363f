import type { APIRoute } from "astro";
import { LANGUAGES, type Language } from "../../../model/terms.ts";
import { knowledge } from "../../../views/knowledge.ts";
import { vocabularyData } from "../../../views/pair-data.ts";

/** In all languages: an annex can be written in each of them, whatever the language of the page. */
export function getStaticPaths() {
  return LANGUAGES.map((language) => ({ params: { language } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(vocabularyData(knowledge(), params.language as Language)), {
    headers: { "content-type": "application/json" },
  });
