import type { APIRoute } from "astro";
import { LANGUAGES, type Language } from "../../model/terms.ts";
import { knowledge } from "../../views/knowledge.ts";
import { workbenchData } from "../../views/workbench-data.ts";

export function getStaticPaths() {
  return LANGUAGES.map((language) => ({ params: { language } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(workbenchData(knowledge(), params.language as Language)), {
    headers: { "content-type": "application/json" },
  });
