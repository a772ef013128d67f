import ArgumentParser
@main struct ExportCheck: ParsableCommand { func run() {} }
