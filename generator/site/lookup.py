"""The files that a page may lead to, as MkDocs knows files."""

from functools import cache
from pathlib import Path, PurePath

from generator.site import mkdocs_parts as mkdocs


class Docs(mkdocs.Files):
    """The files of docs/ and of the theme, each looked up when a page asks for it: not all are listed first.

    `asked` has those that were found since it was cleared.
    """

    def __init__(self, config: mkdocs.MkDocsConfig) -> None:
        super().__init__([])
        self.asked: set[str] = set()
        self.config = config
        self._listed = cache(self._names)
        self._with_theme = False

    def get_file_from_path(self, path: str) -> mkdocs.File | None:
        uri = PurePath(path).as_posix()
        file = super().get_file_from_path(uri) or self._found(uri) or self._of_theme(uri)
        if file is not None:
            self.asked.add(uri)
        return file

    def new(self, uri: str) -> mkdocs.File:
        """A file of docs/, which is known from now on."""
        config = self.config
        file = mkdocs.File(uri, config.docs_dir, config.site_dir, config.use_directory_urls)
        mkdocs.set_exclusions([file], config)
        self.append(file)
        return file

    def theirs(self) -> list[mkdocs.File]:
        """What the theme brings and docs/ has not: the files, not the templates."""
        self._of_theme("")
        return [file for file in self if file.src_dir != self.config.docs_dir and not _is_left_out(file)]

    def _found(self, uri: str) -> mkdocs.File | None:
        folder, _, name = uri.rpartition("/")
        return self.new(uri) if name in self._listed(folder) else None

    def _names(self, folder: str) -> frozenset[str]:
        """The files of a folder of docs/, by exactly these names on every disk; none of one elsewhere."""
        path = Path(self.config.docs_dir, folder)
        if ".." in PurePath(folder).parts or folder.startswith("/") or not path.is_dir():
            return frozenset()
        return frozenset(entry.name for entry in path.iterdir() if entry.is_file())

    def _of_theme(self, uri: str) -> mkdocs.File | None:
        if not self._with_theme:
            self._with_theme = True
            self.add_files_from_theme(self.config.theme.get_env(), self.config)
            mkdocs.set_exclusions(self, self.config)
        return super().get_file_from_path(uri) if uri else None


def _is_left_out(file: mkdocs.File) -> bool:
    return bool(file.inclusion.is_excluded())  # type: ignore[no-untyped-call]
