import type { APIRoute } from "astro";
import { knowledge } from "../../../views/knowledge.ts";
import { stateLawData } from "../../../views/pair-data.ts";

export function getStaticPaths() {
  return knowledge().states.map(({ id }) => ({ params: { state: id.toLowerCase() } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(stateLawData(knowledge(), String(params.state).toUpperCase())), {
    headers: { "content-type": "application/json" },
  });
