import ExportControl
import Foundation

func riskOfShipment(at path: String, lists: String) throws -> Risk {
    let knowledge = try Knowledge(folder: ListFolder(path: lists))
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let request = try Request(text: text, file: path, library: knowledge.library, atlas: knowledge.atlas)
    let screener = Screener(knowledge: knowledge, pack: knowledge.packs["baseline"]!, language: .english)
    let result = screener.screen(request, on: request.plannedOn!)
    for reason in result.reasons { print(reason.rule, reason.fact, reason.value, reason.effect) }
    return result.risk
}
